namespace ServiceHub.GraphQL.Execution.Running.Values;

/// <summary>Boolean.</summary>
internal sealed class BooleanPlan(bool isNonNull) : ValuePlan<bool>(isNonNull)
{
    protected override bool WriteValue(ResponseWriter writer, bool value, ref int item)
    {
        writer.Buffer.WriteBoolean(value);
        return true;
    }
}
