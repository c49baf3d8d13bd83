namespace ServiceHub.GraphQL.Execution.Running.Values;

/// <summary>Int, from a CLR type that fits in 32 bits.</summary>
internal sealed class IntPlan<TNumber>(bool isNonNull) : ValuePlan<TNumber>(isNonNull)
    where TNumber : struct, IUtf8SpanFormattable
{
    protected override bool WriteValue(ResponseWriter writer, TNumber value, ref int item)
    {
        writer.Buffer.WriteFormatted(value);
        return true;
    }
}
