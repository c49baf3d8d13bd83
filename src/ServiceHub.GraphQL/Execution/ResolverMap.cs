using ServiceHub.GraphQL.Execution.Binding;

namespace ServiceHub.GraphQL.Execution;

/// <summary>
/// What stands behind a schema: CLR classes for object, input and enum types, codecs for scalars, guards for directives.
/// Nothing is checked here; <see cref="ExecutableSchema.Bind"/> checks all of it against the schema at once.
/// </summary>
public sealed class ResolverMap
{
    private readonly List<ObjectRegistration> _objects = [];
    private readonly List<AbstractRegistration> _abstracts = [];
    private readonly List<EnumRegistration> _enums = [];
    private readonly List<InputRegistration> _inputs = [];
    private readonly List<ScalarRegistration> _scalars = [];
    private readonly List<GuardRegistration> _guards = [];
    private readonly ObjectResolvers<Root> _query = new();
    private readonly ObjectResolvers<Root> _mutation = new();
    private readonly ObjectResolvers<Root> _subscription = new();

    internal IReadOnlyList<ObjectRegistration> Objects => _objects;

    internal IReadOnlyList<AbstractRegistration> Abstracts => _abstracts;

    internal IReadOnlyList<EnumRegistration> Enums => _enums;

    internal IReadOnlyList<InputRegistration> Inputs => _inputs;

    internal IReadOnlyList<ScalarRegistration> Scalars => _scalars;

    internal IReadOnlyList<GuardRegistration> Guards => _guards;

    internal ObjectResolvers<Root> QueryResolvers => _query;

    internal ObjectResolvers<Root> MutationResolvers => _mutation;

    internal ObjectResolvers<Root> SubscriptionResolvers => _subscription;

    /// <summary>The fields of the schema's query type.</summary>
    /// <returns>Takes their resolvers.</returns>
    public ObjectResolvers<Root> Query() => _query;

    /// <summary>The fields of the schema's mutation type, which are resolved one after the other.</summary>
    /// <returns>Takes their resolvers.</returns>
    public ObjectResolvers<Root> Mutation() => _mutation;

    /// <summary>The fields of the schema's subscription type.</summary>
    /// <returns>Takes their sources of events.</returns>
    public SubscriptionResolvers Subscription() => new(_subscription);

    /// <summary>
    /// Puts a CLR class behind an object type. A field without a resolver is bound to the public property of its name
    /// (<c>birthDate</c> to <c>BirthDate</c>). One class may stand behind several types.
    /// </summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="typeName">The object type's name in the SDL.</param>
    /// <returns>Takes the resolvers of its fields.</returns>
    public ObjectResolvers<T> Object<T>(string typeName)
        where T : notnull
    {
        var resolvers = _objects.Find(known => known.TypeName == typeName)?.Resolvers as ObjectResolvers<T>;
        if (resolvers is null)
        {
            resolvers = new ObjectResolvers<T>();
            _objects.Add(new ObjectRegistration(typeName, resolvers));
        }
        return resolvers;
    }

    /// <summary>
    /// Tells which object type a value of an interface or union has. Needed only where the value's CLR class does not tell,
    /// because it stands behind several of the possible types.
    /// </summary>
    /// <typeparam name="T">A class or interface of all such values.</typeparam>
    /// <param name="typeName">The interface's or union's name in the SDL.</param>
    /// <param name="typeOf">The object type's name.</param>
    /// <returns>This map.</returns>
    public ResolverMap Abstract<T>(string typeName, Func<T, string> typeOf)
        where T : class
    {
        _abstracts.Add(new AbstractRegistration(typeName, value => typeOf((T)value)));
        return this;
    }

    /// <summary>
    /// Puts a CLR enum behind an enum type. Names fit when they are the same without underscores and regardless of case:
    /// <c>SECTION_33</c> is <c>Section33</c>. An enum type without a CLR enum is backed by <see cref="string"/>.
    /// </summary>
    /// <typeparam name="TEnum">The CLR enum.</typeparam>
    /// <param name="typeName">The enum type's name in the SDL.</param>
    /// <returns>This map.</returns>
    public ResolverMap Enum<TEnum>(string typeName)
        where TEnum : struct, Enum
    {
        _enums.Add(new EnumRegistration<TEnum>(typeName));
        return this;
    }

    /// <summary>
    /// Puts a CLR class or record behind an input object: its public constructor's parameters and settable properties are the fields.
    /// A field that a client does not give leaves the parameter's default value, or the property as the constructor made it.
    /// Where the fields are known only at start, <c>IReadOnlyDictionary&lt;string, object?&gt;</c> holds the given ones.
    /// </summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="typeName">The input object's name in the SDL.</param>
    /// <returns>This map.</returns>
    public ResolverMap Input<T>(string typeName)
        where T : notnull
    {
        _inputs.Add(new InputRegistration(typeName, typeof(T)));
        return this;
    }

    /// <summary>Puts a codec behind a custom scalar.</summary>
    /// <typeparam name="T">The CLR type of its values.</typeparam>
    /// <param name="codec">Reads and writes them.</param>
    /// <returns>This map.</returns>
    public ResolverMap Scalar<T>(ScalarCodec<T> codec)
        where T : notnull
    {
        _scalars.Add(new ScalarRegistration<T>(codec));
        return this;
    }

    /// <summary>Puts a reader and a writer of text behind a custom scalar that is a string on the wire.</summary>
    /// <typeparam name="T">The CLR type of its values.</typeparam>
    /// <param name="name">The scalar's name in the SDL.</param>
    /// <param name="parse">Reads the text.</param>
    /// <param name="format">Writes it.</param>
    /// <returns>This map.</returns>
    public ResolverMap Scalar<T>(string name, TextParser<T> parse, Func<T, string> format)
        where T : notnull => Scalar(new TextScalarCodec<T>(name, parse, format));

    /// <summary>
    /// Guards every field that carries a directive. On a field of an interface the directive guards the implementing objects' fields.
    /// </summary>
    /// <param name="directive">The directive's name without <c>@</c>.</param>
    /// <param name="factory">Makes each field's guard at start.</param>
    /// <returns>This map.</returns>
    public ResolverMap Guard(string directive, GuardFactory factory)
    {
        _guards.Add(new GuardRegistration(directive, factory));
        return this;
    }
}
