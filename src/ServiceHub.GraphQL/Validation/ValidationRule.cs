using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation;

/// <summary>One rule of section 5. It looks at the parts of a document that it cares for, as the walker comes to them.</summary>
internal abstract class ValidationRule(ValidationContext context)
{
    protected ValidationContext Context { get; } = context;

    public virtual void EnterOperation(OperationNode operation)
    {
    }

    public virtual void EnterFragment(FragmentNode fragment)
    {
    }

    public virtual void EnterVariable(VariableDefinitionNode variable)
    {
    }

    /// <summary>A selection set; <paramref name="parent"/> is null where its type is unknown.</summary>
    public virtual void EnterSelectionSet(SelectionSetNode selectionSet, CompositeType? parent)
    {
    }

    /// <summary>A field; <paramref name="definition"/> is null where it is unknown.</summary>
    public virtual void EnterField(FieldNode field, CompositeType? parent, FieldDefinition? definition)
    {
    }

    public virtual void EnterInlineFragment(InlineFragmentNode fragment, CompositeType? parent)
    {
    }

    public virtual void EnterSpread(FragmentSpreadNode spread, CompositeType? parent)
    {
    }

    /// <summary>All directives of one place.</summary>
    public virtual void EnterDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
    }

    /// <summary>The arguments of a field or directive.</summary>
    /// <param name="owner">The field or directive.</param>
    /// <param name="name">How a message names it.</param>
    /// <param name="arguments">The arguments given.</param>
    /// <param name="known">The arguments defined; null where field or directive is unknown.</param>
    public virtual void EnterArguments(
        SyntaxNode owner, string name, IReadOnlyList<ArgumentNode> arguments, IReadOnlyList<InputValueDefinition>? known)
    {
    }

    /// <summary>The whole value of an argument or a default; <paramref name="type"/> is null where it is unknown.</summary>
    public virtual void EnterValue(ValueNode value, TypeReference? type)
    {
    }

    /// <summary>An object, at any depth of a value.</summary>
    public virtual void EnterObject(ObjectValueNode value)
    {
    }

    /// <summary>The document has been walked.</summary>
    public virtual void LeaveDocument()
    {
    }
}
