using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Costs;

/// <summary>
/// What is wrong with a schema's <c>@cost</c> and <c>@listSize</c> (the cost specification, section 9). Beyond the specification a
/// slicing argument may be a list, whose length then is the size.
/// </summary>
/// <param name="schema">The schema.</param>
/// <param name="report">Takes each problem: what it is about, and a sentence.</param>
internal sealed class CostProblems(Schema schema, Action<object, string> report)
{
    public static void Check(Schema schema, Action<object, string> report) => new CostProblems(schema, report).Check();

    private void Check()
    {
        foreach (var type in schema.Types.Where(type => !type.IsBuiltIn))
        {
            CheckWeight(type, type.Directives);
            foreach (var field in (type as FieldsType)?.Fields ?? [])
            {
                CheckField(field);
            }
            foreach (var field in (type as InputObjectType)?.Fields ?? [])
            {
                CheckWeight($"{type}.{field.Name}", field.Directives);
            }
        }
        foreach (var directive in schema.Directives)
        {
            CheckArguments($"@{directive.Name}", directive.Arguments);
        }
    }

    private void CheckField(FieldDefinition field)
    {
        CheckWeight(field, field.Directives);
        CheckArguments(field, field.Arguments);
        if (field.DeclaringType is InterfaceType && field.Directives.Any(applied => applied.Name == Weights.Directive))
        {
            report(field, "the field of an interface has no @cost; those of the types that implement it have.");
        }
        if (field.Directives.Any(applied => applied.Name == ListSize.Directive))
        {
            CheckListSize(field, ListSize.Of(field)!);
        }
    }

    private void CheckArguments(object owner, IReadOnlyList<InputValueDefinition> arguments)
    {
        foreach (var argument in arguments)
        {
            CheckWeight($"{owner}({argument.Name}:)", argument.Directives);
        }
    }

    private void CheckWeight(object subject, IReadOnlyList<AppliedDirective> directives)
    {
        foreach (var applied in directives.Where(applied => applied.Name == Weights.Directive))
        {
            if (!Weights.TryParse(applied.GetString("weight"), out _))
            {
                report(subject, "the weight of @cost is no number, such as \"2.5\".");
            }
        }
    }

    private void CheckListSize(FieldDefinition field, ListSize listSize)
    {
        if (field.Type.Item is null && listSize.SizedFields.Count == 0)
        {
            report(field, "@listSize is for lists, or names the sizedFields that are.");
        }
        foreach (var name in listSize.SizedFields.Where(name => (field.Type.Named as CompositeType)?.FindField(name)?.Type.Item is null))
        {
            report(field, $"@listSize names the sized field \"{name}\", but \"{field.Type.Named}\" has no such list.");
        }
        foreach (var name in listSize.SlicingArguments.Where(name => !IsSlicing(field.FindArgument(name))))
        {
            report(field, $"@listSize names the slicing argument \"{name}\", but the field has no such Int or list.");
        }
        CheckAssumedSize(field, listSize);
    }

    private void CheckAssumedSize(FieldDefinition field, ListSize listSize)
    {
        if (listSize.AssumedSize < 0)
        {
            report(field, "the assumedSize of @listSize is negative.");
        }
        var hasDefault = listSize.SlicingArguments.Any(name => field.FindArgument(name)?.DefaultLiteral is not null);
        if (listSize.AssumedSize is not null && listSize.SlicingArguments.Count > 0 && (listSize.RequiresOne || hasDefault))
        {
            report(field, "@listSize has an assumedSize beside slicingArguments of which one is always given.");
        }
    }

    private static bool IsSlicing(InputValueDefinition? argument) =>
        argument is not null && (argument.Type.Item is not null || argument.Type.Named.Name == "Int");
}
