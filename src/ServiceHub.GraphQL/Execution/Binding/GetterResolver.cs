namespace ServiceHub.GraphQL.Execution.Binding;

internal sealed class GetterResolver<T, TResult>(Func<T, FieldArguments, TResult> getter, bool takesArguments) : FieldResolver<T>
{
    public Func<T, FieldArguments, TResult> Getter => getter;
    public bool TakesArguments => takesArguments;
}
