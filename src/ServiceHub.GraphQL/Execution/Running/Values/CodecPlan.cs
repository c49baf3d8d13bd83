namespace ServiceHub.GraphQL.Execution.Running.Values;

/// <summary>A custom scalar.</summary>
internal sealed class CodecPlan<T>(bool isNonNull, ScalarCodec<T> codec) : ValuePlan<T>(isNonNull)
    where T : notnull
{
    protected override bool WriteValue(ResponseWriter writer, T value, ref int item)
    {
        var before = writer.Buffer.Position;
        try
        {
            codec.Write(new ScalarWriter(writer.Buffer), value);
        }
        catch (Exception exception) when (exception is not ResponseTooLargeException)
        {
            // In a list only this item becomes null.
            return writer.Fail(writer.Run.Report(exception, writer.Field().Definition));
        }
        return writer.Buffer.Position > before || writer.FailValue("a scalar that its codec did not write");
    }
}
