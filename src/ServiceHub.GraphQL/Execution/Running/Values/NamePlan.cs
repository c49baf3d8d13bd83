namespace ServiceHub.GraphQL.Execution.Running.Values;

/// <summary>An enum: from a CLR enum, or from a string that must be one of the names.</summary>
/// <param name="isNonNull">Whether null is excluded.</param>
/// <param name="names">The name of each value, in UTF-8 and in quotes.</param>
internal sealed class NamePlan<TValue>(bool isNonNull, IReadOnlyDictionary<TValue, byte[]> names) : ValuePlan<TValue>(isNonNull)
    where TValue : notnull
{
    protected override bool WriteValue(ResponseWriter writer, TValue value, ref int item)
    {
        if (!names.TryGetValue(value, out var name))
        {
            return writer.FailValue("a value that its enum lacks");
        }
        writer.Buffer.WriteRaw(name);
        return true;
    }
}
