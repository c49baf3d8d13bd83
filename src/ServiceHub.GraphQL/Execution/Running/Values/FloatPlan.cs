using System.Numerics;

namespace ServiceHub.GraphQL.Execution.Running.Values;

/// <summary>Float.</summary>
internal sealed class FloatPlan<TNumber>(bool isNonNull) : ValuePlan<TNumber>(isNonNull)
    where TNumber : struct, INumberBase<TNumber>
{
    protected override bool WriteValue(ResponseWriter writer, TNumber value, ref int item)
    {
        if (!TNumber.IsFinite(value))
        {
            return writer.FailValue("a number that JSON lacks");
        }
        writer.Buffer.WriteFormatted(value);
        return true;
    }
}
