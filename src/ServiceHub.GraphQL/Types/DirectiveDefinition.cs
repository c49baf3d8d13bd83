using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

/// <summary>A directive that documents may apply (specification, section 3.13).</summary>
public sealed class DirectiveDefinition
{
    internal DirectiveDefinition(
        string name, string? description, SourcePosition position, bool isRepeatable, IReadOnlyList<DirectiveLocation> locations)
    {
        (Name, Description, Position) = (name, description, position);
        (IsRepeatable, Locations) = (isRepeatable, locations);
    }

    /// <summary>The name without <c>@</c>.</summary>
    public string Name { get; }

    /// <summary>What the SDL says about it.</summary>
    public string? Description { get; }

    /// <summary>Whether one place may carry it several times.</summary>
    public bool IsRepeatable { get; }

    /// <summary>Where it may stand.</summary>
    public IReadOnlyList<DirectiveLocation> Locations { get; }

    /// <summary>The arguments in the SDL's order.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments { get; internal set; } = [];

    internal SourcePosition Position { get; }

    internal bool IsBuiltIn { get; init; }

    internal InputValueDefinition? FindArgument(string name) => Arguments.FirstOrDefault(argument => argument.Name == name);

    /// <summary>The directive's schema coordinate (specification, section 2.14), such as <c>@access</c>.</summary>
    /// <returns>The coordinate.</returns>
    public override string ToString() => $"@{Name}";
}
