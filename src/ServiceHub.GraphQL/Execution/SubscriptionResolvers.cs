using ServiceHub.GraphQL.Execution.Binding;

namespace ServiceHub.GraphQL.Execution;

/// <summary>The fields of the schema's subscription type, each with its source of events (specification, section 6.2.3).</summary>
public sealed class SubscriptionResolvers
{
    private readonly ObjectResolvers<Root> _fields;

    internal SubscriptionResolvers(ObjectResolvers<Root> fields) => _fields = fields;

    /// <summary>Puts a source of events behind a field.</summary>
    /// <typeparam name="TResult">The CLR type, which must fit the SDL type.</typeparam>
    /// <param name="name">The field's name in the SDL.</param>
    /// <param name="source">
    /// Gives the field's value with each event; for each the selection below it is executed anew. It is called once a subscription,
    /// ends with <see cref="BatchContext{T}.Cancellation"/>, and is asked for an event only when the one before was taken.
    /// </param>
    /// <returns>These resolvers.</returns>
    public SubscriptionResolvers Stream<TResult>(string name, Func<BatchContext<Root>, IAsyncEnumerable<Resolved<TResult>>> source)
    {
        _fields.Add(name, new SourceResolver<TResult>(source));
        return this;
    }

    /// <summary>Declares the CLR type with which a source reads an argument, so that the binding checks it.</summary>
    /// <typeparam name="TArg">The type given to <see cref="BatchContext{T}.Argument{TArg}"/>.</typeparam>
    /// <param name="field">The field's name in the SDL.</param>
    /// <param name="argument">The argument's name in the SDL.</param>
    /// <returns>These resolvers.</returns>
    public SubscriptionResolvers Argument<TArg>(string field, string argument)
    {
        _fields.Argument<TArg>(field, argument);
        return this;
    }
}
