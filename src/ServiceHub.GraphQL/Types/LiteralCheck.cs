using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Types;

/// <summary>
/// Checks a literal against a type (specification, section 5.6.1), here and in the SDL's default values and directives.
/// Variables inside are passed over: whether they fit is a rule of its own.
/// </summary>
/// <param name="refuses">What a custom scalar has against a literal, or null when it takes it.</param>
/// <param name="report">Takes the problems.</param>
internal sealed class LiteralCheck(Func<ScalarType, ValueNode, string?> refuses, Action<LiteralProblem> report)
{
    /// <summary>Checks a literal of the SDL; what codecs have against it is found when the schema is bound.</summary>
    public static void CheckInSource(TypeReference type, ValueNode value, SourceText source, SchemaProblems problems)
    {
        new LiteralCheck((_, _) => null, problem => problems.Add(new SourcePosition(source, problem.Offset), problem.Message))
            .Check(type, value);
        foreach (var field in RepeatedFields(value))
        {
            problems.Add(new SourcePosition(source, field.Start), $"The field \"{field.Name.Value}\" is given more than once.");
        }
    }

    public void Check(TypeReference type, ValueNode value)
    {
        switch (value)
        {
            case VariableNode:
                return;
            case NullValueNode when type.IsNonNull:
                Report(value, $"Expected a value of type \"{type}\", found null.");
                return;
            case NullValueNode:
                return;
        }
        if (type.Item is { } item)
        {
            CheckList(item, value);
            return;
        }
        switch (type.Named)
        {
            case InputObjectType input:
                CheckObject(input, value);
                break;
            case EnumType choice:
                CheckEnum(choice, value);
                break;
            case ScalarType scalar:
                CheckScalar(scalar, value);
                break;
        }
    }

    /// <summary>In documents that are executed this is a rule of its own (specification, section 5.6.3).</summary>
    private static IEnumerable<ArgumentNode> RepeatedFields(ValueNode value) => value switch
    {
        ListValueNode list => list.Items.SelectMany(RepeatedFields),
        ObjectValueNode node => node.Fields.GroupBy(field => field.Name.Value).SelectMany(fields => fields.Skip(1))
            .Concat(node.Fields.SelectMany(field => RepeatedFields(field.Value))),
        _ => [],
    };

    private void CheckList(TypeReference item, ValueNode value)
    {
        // A single value stands for a list of one (section 3.12).
        foreach (var element in (value as ListValueNode)?.Items ?? [value])
        {
            Check(item, element);
        }
    }

    private void CheckScalar(ScalarType scalar, ValueNode value)
    {
        var takes = BuiltInScalars.Takes(scalar, value);
        if (takes == false)
        {
            Report(value, $"Expected a value of type \"{scalar}\".");
        }
        else if (takes is null && refuses(scalar, value) is { } reason)
        {
            report(new LiteralProblem(value.Start, $"Expected a value of type \"{scalar}\": {reason}", ErrorCodes.BadUserInput));
        }
    }

    private void CheckEnum(EnumType choice, ValueNode value)
    {
        if (value is not EnumValueNode name)
        {
            Report(value, $"Expected a value of the enum \"{choice}\", which is written as a bare name.");
        }
        else if (!choice.Has(name.Name))
        {
            Report(value, $"The enum \"{choice}\" has no such value.");
        }
    }

    private void CheckObject(InputObjectType input, ValueNode value)
    {
        if (value is not ObjectValueNode node)
        {
            Report(value, $"Expected an object of type \"{input}\".");
            return;
        }
        var last = new Dictionary<string, ArgumentNode>();
        foreach (var given in node.Fields)
        {
            last[given.Name.Value] = given;
        }
        foreach (var given in node.Fields)
        {
            if (input.FindField(given.Name.Value) is not { } field)
            {
                Report(given, $"The input object \"{input}\" has no field \"{given.Name.Value}\".");
            }
            else if (last[field.Name] == given)
            {
                Check(field.Type, given.Value);
            }
        }
        foreach (var missing in input.Fields.Where(field => field.IsRequired && !last.ContainsKey(field.Name)))
        {
            Report(node, $"The field \"{input}.{missing.Name}\" of required type \"{missing.Type}\" was not given.");
        }
        var known = node.Fields.Where(given => input.FindField(given.Name.Value) is not null).ToList();
        if (input.IsOneOf && known is not [{ Value: not NullValueNode }])
        {
            Report(node, $"Exactly one field of \"{input}\" must be given, and not as null.");
        }
    }

    private void Report(SyntaxNode node, string message) =>
        report(new LiteralProblem(node.Start, message, ErrorCodes.ValidationFailed));
}
