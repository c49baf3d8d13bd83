namespace ServiceHub.GraphQL.Execution.Running.Values;

/// <summary>An ID that is a number or a GUID; written as a string (specification, section 3.5.5).</summary>
internal sealed class KeyPlan<TKey>(bool isNonNull) : ValuePlan<TKey>(isNonNull)
    where TKey : struct, IUtf8SpanFormattable
{
    protected override bool WriteValue(ResponseWriter writer, TKey value, ref int item)
    {
        writer.Buffer.WriteByte((byte)'"');
        writer.Buffer.WriteFormatted(value);
        writer.Buffer.WriteByte((byte)'"');
        return true;
    }
}
