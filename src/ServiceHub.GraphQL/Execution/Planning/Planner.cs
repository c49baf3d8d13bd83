using ServiceHub.GraphQL.Execution.Binding;
using ServiceHub.GraphQL.Execution.Running;
using ServiceHub.GraphQL.Execution.Running.Incremental;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>Turns the selections of a valid operation into plans.</summary>
internal sealed class Planner(BoundSchema schema, SourceText document, FieldCollector collector)
{
    private readonly List<RootOutline> _outline = [];
    private HashSet<FieldDefinition> _below = [];

    /// <summary>What the planned selections ask for.</summary>
    public IReadOnlyList<RootOutline> Outline => _outline;

    /// <summary>How many slots an execution needs.</summary>
    public int Slots { get; private set; }

    public int NextSlot() => Slots++;

    public ObjectSelection<Root> PlanRoot(BoundObject<Root> type, SelectionSetNode selectionSet) =>
        PlanSelection(type, new Selections([(selectionSet, null)], Selections.AtOnce));

    public ObjectSelection<T> PlanSelection<T>(BoundObject<T> type, Selections selections)
        where T : notnull
    {
        var collected = collector.Collect(type.Type, selections);
        var groups = FieldGroup.Split(collected, selections.Group);
        var deferred = groups.Skip(1).Select(group => new DeferredGroup<T>(PlanGroup(type, group, groups), group.Usages, NextSlot()));
        var deferral = groups.Count + collected.Usages.Count > 1 ? new Deferral<T>(collected.Usages, [.. deferred]) : null;
        return PlanGroup(type, groups[0], groups, deferral);
    }

    private ObjectSelection<T> PlanGroup<T>(BoundObject<T> type, FieldGroup group, List<FieldGroup> groups, Deferral<T>? deferral = null)
        where T : notnull
    {
        var slot = NextSlot();
        var elsewhere = groups.Where(other => other != group).SelectMany(other => Definitions(type, other)).Except(Definitions(type, group)).ToArray();
        return new ObjectSelection<T>([.. group.Fields.Select(fields => PlanField(type, fields, group.Usages, elsewhere))], slot, deferral);
    }

    private IEnumerable<FieldDefinition> Definitions(BoundObject type, FieldGroup group) => group.Fields.Select(fields => Definition(type, fields[0].Node));

    private FieldPlan<T> PlanField<T>(
        BoundObject<T> type, List<CollectedField> fields, IReadOnlySet<DeferUsage> usages, IReadOnlyList<FieldDefinition> elsewhere)
        where T : notnull
    {
        var node = fields[0].Node;
        var definition = Definition(type, node);
        var arguments = new ArgumentPlan(schema.Inputs, definition, node, NextSlot());
        Note(type, definition, arguments);
        var field = new PlannedField(document, definition, fields, arguments, NextSlot())
        {
            Selections = new([.. fields.Where(part => part.Node.SelectionSet is not null).Select(part => (part.Node.SelectionSet!, part.Usage))], usages),
            Elsewhere = elsewhere,
            Stream = collector.StreamOf(node),
        };
        return definition.Name == MetaFields.TypenameName ? new TypenamePlan<T>(field, type.Type.Name) : type.Field(definition.Name).Plan(this, field);
    }

    private void Note(BoundObject type, FieldDefinition definition, ArgumentPlan arguments)
    {
        if (type is BoundObject<Root>)
        {
            _below = [];
            _outline.Add(new(definition, arguments, _below));
        }
        else
        {
            _below.Add(definition);
        }
    }

    private FieldDefinition Definition(BoundObject type, FieldNode node) => schema.Schema.FindField(type.Type, node.Name.Value)!;
}
