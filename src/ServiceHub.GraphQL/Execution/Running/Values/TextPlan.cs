namespace ServiceHub.GraphQL.Execution.Running.Values;

/// <summary>A string: String, ID.</summary>
internal sealed class TextPlan(bool isNonNull) : ValuePlan<string>(isNonNull)
{
    protected override bool WriteValue(ResponseWriter writer, string value, ref int item)
    {
        writer.Buffer.WriteString(value);
        return true;
    }
}
