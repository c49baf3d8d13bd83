using System.Text;
using ServiceHub.GraphQL.Execution.Binding;
using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Federation;

/// <summary>Reads the text of a key, and holds it against the type that carries it.</summary>
/// <param name="inputs">Read values of the fields' types.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class KeyReader(InputTypes inputs, BindingProblems problems)
{
    public KeyFields Read(ObjectType type, string text)
    {
        var fields = new List<KeyField>();
        var document = Parser.Parse(new SourceText("key", Encoding.UTF8.GetBytes($"{{{text}}}")), ParserLimits.Trusted, out var failure);
        if (document?.Definitions is [OperationNode selection])
        {
            Read(type, selection.SelectionSet, [], fields);
        }
        else
        {
            problems.Add(type, $"its key \"{text}\" is no selection. {failure?.Message}");
        }
        return new KeyFields(text, fields);
    }

    private void Read(ObjectType type, SelectionSetNode selections, IReadOnlyList<string> way, List<KeyField> fields)
    {
        foreach (var selection in selections.Selections)
        {
            if (selection is not FieldNode { Alias: null, Arguments: [], Directives: [] } field)
            {
                problems.Add(type, "a key holds fields only, without aliases, arguments and directives.");
            }
            else if (type.FindField(field.Name.Value) is not { } definition)
            {
                problems.Add(type, $"a key names the field {field.Name.Value}, which it does not have.");
            }
            else
            {
                Read(definition, field.SelectionSet, [.. way, definition.Name], fields);
            }
        }
    }

    private void Read(FieldDefinition definition, SelectionSetNode? selections, IReadOnlyList<string> way, List<KeyField> fields)
    {
        if (definition.Type.Item is null && definition.Type.Named is ObjectType type && selections is not null)
        {
            Read(type, selections, way, fields);
        }
        else if (definition.Type.Item is null && definition.Type.Named.IsLeaf && selections is null)
        {
            fields.Add(new KeyField(way, inputs.For(definition.Type)));
        }
        else
        {
            problems.Add(definition, "a key leads through objects to scalars and enums; it holds no lists, interfaces and unions.");
        }
    }
}
