using ServiceHub.GraphQL.Execution.Binding;

namespace ServiceHub.GraphQL.Execution;

/// <summary>The resolvers of an object type's fields.</summary>
/// <typeparam name="T">The CLR class behind the type.</typeparam>
/// <remarks>A list may be any <see cref="IEnumerable{T}"/> that gives the same items each time it is enumerated.</remarks>
public sealed class ObjectResolvers<T> : IObjectResolvers
    where T : notnull
{
    private readonly Dictionary<string, FieldResolver<T>> _fields = [];
    private readonly List<ArgumentDeclaration> _arguments = [];

    internal ObjectResolvers()
    {
    }

    internal IReadOnlyDictionary<string, FieldResolver<T>> Fields => _fields;

    internal IReadOnlyList<ArgumentDeclaration> Arguments => _arguments;

    /// <summary>Reads a field from its parent.</summary>
    /// <typeparam name="TResult">The CLR type, which must fit the SDL type.</typeparam>
    /// <param name="name">The field's name in the SDL.</param>
    /// <param name="getter">Reads it; called once a parent.</param>
    /// <returns>These resolvers.</returns>
    public ObjectResolvers<T> Field<TResult>(string name, Func<T, TResult> getter) =>
        Add(name, new GetterResolver<T, TResult>((parent, _) => getter(parent), takesArguments: false));

    /// <summary>Reads a field with arguments from its parent.</summary>
    /// <typeparam name="TResult">The CLR type, which must fit the SDL type.</typeparam>
    /// <param name="name">The field's name in the SDL.</param>
    /// <param name="getter">Reads it; called once a parent.</param>
    /// <returns>These resolvers.</returns>
    public ObjectResolvers<T> Field<TResult>(string name, Func<T, FieldArguments, TResult> getter) =>
        Add(name, new GetterResolver<T, TResult>(getter, takesArguments: true));

    /// <summary>Reads a field whose CLR type is known only at start.</summary>
    /// <param name="name">The field's name in the SDL.</param>
    /// <param name="clrType">The type of all values that are not null; it must fit the SDL type.</param>
    /// <param name="getter">Reads it; called once a parent.</param>
    /// <returns>These resolvers.</returns>
    public ObjectResolvers<T> Field(string name, Type clrType, Func<T, object?> getter) =>
        Add(name, new DynamicResolver<T>(clrType, getter));

    /// <summary>Resolves a field for all parents of its level at once.</summary>
    /// <typeparam name="TResult">The CLR type, which must fit the SDL type.</typeparam>
    /// <param name="name">The field's name in the SDL.</param>
    /// <param name="resolver">
    /// Answers one element for each of <see cref="BatchContext{T}.Parents"/>, in order. Called once a level, never without parents.
    /// </param>
    /// <param name="order">Whether it waits for its siblings.</param>
    /// <returns>These resolvers.</returns>
    public ObjectResolvers<T> Batch<TResult>(
        string name,
        Func<BatchContext<T>, ValueTask<IReadOnlyList<Resolved<TResult>>>> resolver,
        ResolveOrder order = ResolveOrder.WithSiblings) => Add(name, new BatchResolver<T, TResult>(resolver, order));

    /// <summary>Declares the CLR type with which a resolver reads an argument, so that the binding checks it.</summary>
    /// <typeparam name="TArg">The type given to <see cref="BatchContext{T}.Argument{TArg}"/>.</typeparam>
    /// <param name="field">The field's name in the SDL.</param>
    /// <param name="argument">The argument's name in the SDL.</param>
    /// <returns>These resolvers.</returns>
    public ObjectResolvers<T> Argument<TArg>(string field, string argument)
    {
        _arguments.Add(new ArgumentDeclaration(field, argument, typeof(TArg)));
        return this;
    }

    /// <inheritdoc/>
    BoundObject IObjectResolvers.CreateBound(Types.ObjectType type) => new BoundObject<T>(type, this);

    internal ObjectResolvers<T> Add(string name, FieldResolver<T> resolver)
    {
        _fields[name] = resolver;
        return this;
    }
}
