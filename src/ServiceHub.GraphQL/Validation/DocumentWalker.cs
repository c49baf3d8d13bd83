using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation;

/// <summary>Walks a document once and shows each rule what it comes to, with the types of the schema beside it.</summary>
internal sealed class DocumentWalker(ValidationContext context, IReadOnlyList<ValidationRule> rules)
{
    private List<VariableUsage> _usages = [];

    public void Walk()
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (context.IsFull)
            {
                return;
            }
            switch (definition)
            {
                case OperationNode operation:
                    WalkOperation(operation);
                    break;
                case FragmentNode fragment:
                    WalkFragment(fragment);
                    break;
            }
        }
        foreach (var rule in rules.TakeWhile(_ => !context.IsFull))
        {
            rule.LeaveDocument();
        }
    }

    private void WalkOperation(OperationNode operation)
    {
        _usages = context.Usages[operation] = [];
        foreach (var rule in rules)
        {
            rule.EnterOperation(operation);
        }
        foreach (var variable in operation.Variables)
        {
            WalkVariable(variable);
        }
        WalkDirectives(operation.Directives, Enum.Parse<DirectiveLocation>(operation.Kind.ToString()));
        WalkSelectionSet(operation.SelectionSet, context.Schema.RootOf(operation.Kind));
    }

    private void WalkFragment(FragmentNode fragment)
    {
        _usages = context.Usages[fragment] = [];
        foreach (var rule in rules)
        {
            rule.EnterFragment(fragment);
        }
        WalkDirectives(fragment.Directives, DirectiveLocation.FragmentDefinition);
        WalkSelectionSet(fragment.SelectionSet, Composite(fragment.TypeCondition));
    }

    private CompositeType? Composite(NamedTypeNode type) => context.Schema.FindType(type.Name) as CompositeType;

    private void WalkVariable(VariableDefinitionNode variable)
    {
        foreach (var rule in rules)
        {
            rule.EnterVariable(variable);
        }
        if (variable.DefaultValue is { } value)
        {
            var type = context.Schema.Resolve(variable.Type);
            WalkValue(value, type is { Named.IsInput: true } ? type : null);
        }
        WalkDirectives(variable.Directives, DirectiveLocation.VariableDefinition);
    }

    private void WalkSelectionSet(SelectionSetNode selectionSet, CompositeType? parent)
    {
        foreach (var rule in rules)
        {
            rule.EnterSelectionSet(selectionSet, parent);
        }
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    WalkField(field, parent);
                    break;
                case InlineFragmentNode inline:
                    WalkInlineFragment(inline, parent);
                    break;
                case FragmentSpreadNode spread:
                    WalkSpread(spread, parent);
                    break;
            }
        }
    }

    private void WalkField(FieldNode field, CompositeType? parent)
    {
        var definition = parent is null ? null : context.Schema.FindField(parent, field.Name.Value);
        foreach (var rule in rules)
        {
            rule.EnterField(field, parent, definition);
        }
        WalkArguments(field, $"field \"{definition}\"", field.Arguments, definition?.Arguments);
        WalkDirectives(field.Directives, DirectiveLocation.Field);
        if (field.SelectionSet is not null)
        {
            WalkSelectionSet(field.SelectionSet, definition?.Type.Named as CompositeType);
        }
    }

    private void WalkInlineFragment(InlineFragmentNode inline, CompositeType? parent)
    {
        foreach (var rule in rules)
        {
            rule.EnterInlineFragment(inline, parent);
        }
        WalkDirectives(inline.Directives, DirectiveLocation.InlineFragment);
        WalkSelectionSet(inline.SelectionSet, inline.TypeCondition is null ? parent : Composite(inline.TypeCondition));
    }

    private void WalkSpread(FragmentSpreadNode spread, CompositeType? parent)
    {
        foreach (var rule in rules)
        {
            rule.EnterSpread(spread, parent);
        }
        WalkDirectives(spread.Directives, DirectiveLocation.FragmentSpread);
    }

    private void WalkDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.Count == 0)
        {
            return;
        }
        foreach (var rule in rules)
        {
            rule.EnterDirectives(directives, location);
        }
        foreach (var directive in directives)
        {
            var definition = context.Schema.FindDirective(directive.Name.Value);
            WalkArguments(directive, $"directive \"@{directive.Name.Value}\"", directive.Arguments, definition?.Arguments);
        }
    }

    private void WalkArguments(
        SyntaxNode owner, string name, IReadOnlyList<ArgumentNode> arguments, IReadOnlyList<InputValueDefinition>? known)
    {
        foreach (var rule in rules)
        {
            rule.EnterArguments(owner, name, arguments, known);
        }
        foreach (var argument in arguments)
        {
            var definition = known?.FirstOrDefault(candidate => candidate.Name == argument.Name.Value);
            WalkValue(argument.Value, definition?.Type, definition?.DefaultLiteral is not null);
        }
    }

    private void WalkValue(ValueNode value, TypeReference? type, bool hasDefault = false)
    {
        foreach (var rule in rules)
        {
            rule.EnterValue(value, type);
        }
        WalkParts(value, type, hasDefault, isOneOfField: false);
    }

    private void WalkParts(ValueNode value, TypeReference? type, bool hasDefault, bool isOneOfField)
    {
        switch (value)
        {
            case VariableNode variable:
                _usages.Add(new VariableUsage(variable, type, hasDefault, isOneOfField));
                break;
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    WalkParts(item, type?.Item, hasDefault: false, isOneOfField: false);
                }
                break;
            case ObjectValueNode node:
                WalkObject(node, Bottom(type) as InputObjectType);
                break;
        }
    }

    private void WalkObject(ObjectValueNode value, InputObjectType? input)
    {
        foreach (var rule in rules)
        {
            rule.EnterObject(value);
        }
        foreach (var given in value.Fields)
        {
            var field = input?.FindField(given.Name.Value);
            WalkParts(given.Value, field?.Type, field?.DefaultLiteral is not null, input is { IsOneOf: true });
        }
    }

    /// <summary>The named type; a single value may stand for lists of one.</summary>
    private static NamedType? Bottom(TypeReference? type) => type?.Named;
}
