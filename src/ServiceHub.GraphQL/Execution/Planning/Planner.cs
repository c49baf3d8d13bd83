using ServiceHub.GraphQL.Execution.Binding;
using ServiceHub.GraphQL.Execution.Running;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>Turns the selections of a valid operation into plans.</summary>
internal sealed class Planner(BoundSchema schema, SourceText document, FieldCollector collector)
{
    /// <summary>How many slots an execution needs.</summary>
    public int Slots { get; private set; }

    public int NextSlot() => Slots++;

    public ObjectSelection<T> PlanSelection<T>(BoundObject<T> type, IReadOnlyList<SelectionSetNode> selectionSets)
        where T : notnull
    {
        var slot = NextSlot();
        FieldPlan<T>[] fields = [.. collector.Collect(type.Type, selectionSets).Values.Select(nodes => PlanField(type, nodes))];
        return new ObjectSelection<T>(fields, slot);
    }

    private FieldPlan<T> PlanField<T>(BoundObject<T> type, List<FieldNode> nodes)
        where T : notnull
    {
        var name = nodes[0].Name.Value;
        var definition = schema.Schema.FindField(type.Type, name)!;
        var arguments = new ArgumentPlan(schema.Inputs, definition, nodes[0], NextSlot());
        var field = new PlannedField(document, definition, nodes, arguments, NextSlot());
        return name == MetaFields.TypenameName ? new TypenamePlan<T>(field, type.Type.Name) : type.Field(name).Plan(this, field);
    }
}
