using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Federation;

/// <summary>What an entity resolver works with: the keys of all objects that are asked for, and the request.</summary>
public sealed class EntityBatch
{
    private readonly BatchContext<Root> _field;

    internal EntityBatch(IReadOnlyList<EntityKey> keys, BatchContext<Root> field) => (Keys, _field) = (keys, field);

    /// <summary>The keys, at least one. The answer has one element for each, in this order. One may stand here several times.</summary>
    public IReadOnlyList<EntityKey> Keys { get; }

    /// <summary>Ends with the request, and when its time is over.</summary>
    public CancellationToken Cancellation => _field.Cancellation;

    /// <summary>The request's state.</summary>
    /// <typeparam name="TState">Its class.</typeparam>
    /// <returns>The state.</returns>
    /// <exception cref="InvalidOperationException">The request has none, or one of another class: a bug of the host.</exception>
    public TState State<TState>() => _field.State<TState>();
}
