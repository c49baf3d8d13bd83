using ServiceHub.GraphQL.Execution.Running;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution;

/// <summary>What a batch resolver works with: all parents of its level, and the request.</summary>
/// <typeparam name="T">The CLR class of the parents.</typeparam>
public sealed class BatchContext<T>
{
    private readonly FieldPlan _plan;
    private readonly FieldArguments _arguments;
    private readonly OperationRun _run;

    internal BatchContext(FieldPlan plan, IReadOnlyList<T> parents, FieldArguments arguments, OperationRun run) =>
        (_plan, Parents, _arguments, _run) = (plan, parents, arguments, run);

    /// <summary>The field that is resolved.</summary>
    public FieldDefinition Field => _plan.Definition;

    /// <summary>The parents, at least one. The answer has one element for each, in this order.</summary>
    public IReadOnlyList<T> Parents { get; }

    /// <summary>Ends with the request, and when its time is over.</summary>
    public CancellationToken Cancellation => _run.Time.Token;

    /// <summary>
    /// Fields of the same parents that the operation asks for with <c>@defer</c>, so that they come only with other payloads than this.
    /// </summary>
    public IReadOnlyList<FieldDefinition> Elsewhere => _plan.Elsewhere;

    /// <summary>Reads an argument; see <see cref="FieldArguments.Get{TArg}"/>.</summary>
    /// <typeparam name="TArg">The CLR type of its SDL type.</typeparam>
    /// <param name="name">The argument's name in the SDL.</param>
    /// <returns>The value; <c>default</c> when it is null or absent.</returns>
    /// <exception cref="InvalidOperationException">There is no such argument, or it is of another type: a bug of the resolver.</exception>
    public TArg Argument<TArg>(string name) => _arguments.Get<TArg>(name);

    /// <summary>Whether a value, be it null, was given or is the default.</summary>
    /// <param name="name">The argument's name in the SDL.</param>
    /// <returns>False when the argument is absent.</returns>
    public bool HasArgument(string name) => _arguments.Has(name);

    /// <summary>The request's state.</summary>
    /// <typeparam name="TState">Its class.</typeparam>
    /// <returns>The state.</returns>
    /// <exception cref="InvalidOperationException">The request has none, or one of another class: a bug of the host.</exception>
    public TState State<TState>() => _run.State is TState state
        ? state
        : throw new InvalidOperationException($"{Field} needs a {typeof(TState)} as the request's state.");
}
