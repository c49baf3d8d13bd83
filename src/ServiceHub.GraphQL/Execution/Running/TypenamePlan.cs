using ServiceHub.GraphQL.Execution.Planning;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary><c>__typename</c> (specification, section 4.1), known when the operation is planned.</summary>
internal sealed class TypenamePlan<T>(PlannedField field, string typeName) : FieldPlan<T>(field)
{
    protected override bool WriteValue(ResponseWriter writer, T parent, int row)
    {
        writer.Buffer.WriteString(typeName);
        return true;
    }
}
