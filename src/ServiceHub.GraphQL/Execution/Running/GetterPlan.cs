using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running.Values;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>A field that is read from its parent while it is written, and so is everything below it.</summary>
internal sealed class GetterPlan<T, TResult>(PlannedField field, Func<T, FieldArguments, TResult> getter, ValuePlan<TResult> value)
    : FieldPlan<T>(field)
{
    protected override bool WriteValue(ResponseWriter writer, T parent, int row)
    {
        if (!Arguments.TryCoerce(writer.Run, out var arguments, out var error))
        {
            return writer.Fail(error);
        }
        var item = 0;
        return value.Write(writer, getter(parent, arguments), ref item);
    }
}
