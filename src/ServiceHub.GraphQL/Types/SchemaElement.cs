using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

/// <summary>What is defined inside a type: a field, an argument, an input field or an enum value.</summary>
public abstract class SchemaElement
{
    private protected SchemaElement(string name, string? description, SourcePosition position) =>
        (Name, Description, Position) = (name, description, position);

    /// <summary>Unique among its siblings.</summary>
    public string Name { get; }

    /// <summary>What the SDL says about it.</summary>
    public string? Description { get; }

    /// <summary>The directives applied to it, in order.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; internal set; } = [];

    /// <summary>Why it should no longer be used (<c>@deprecated</c>), or null.</summary>
    public string? DeprecationReason => Directives.FirstOrDefault(directive => directive.Name == "deprecated")?.GetString("reason");

    internal SourcePosition Position { get; }

    /// <summary>The element's schema coordinate (specification, section 2.14), such as <c>Citizen.name</c>.</summary>
    /// <returns>The coordinate.</returns>
    public abstract override string ToString();
}
