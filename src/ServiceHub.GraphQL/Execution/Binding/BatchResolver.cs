namespace ServiceHub.GraphQL.Execution.Binding;

internal sealed class BatchResolver<T, TResult>(
    Func<BatchContext<T>, ValueTask<IReadOnlyList<Resolved<TResult>>>> resolver, ResolveOrder order) : FieldResolver<T>
{
    public Func<BatchContext<T>, ValueTask<IReadOnlyList<Resolved<TResult>>>> Resolver => resolver;
    public ResolveOrder Order => order;
}
