namespace ServiceHub.GraphQL.Execution;

/// <summary>
/// What a request may cost. The defaults are safe and leave the standard introspection query room. What exceeds a limit is refused with
/// <see cref="Errors.ErrorCodes.LimitExceeded"/> and the option's name; tokens and the nesting of the text itself end the parser and
/// are <see cref="Errors.ErrorCodes.ParseFailed"/>.
/// </summary>
public sealed record ExecutionLimits
{
    /// <summary>Tokens of a document.</summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>
    /// Nesting of a document: selection sets, fragments within each other, lists and objects of values, list types. It bounds the
    /// recursion of whatever reads the document; how much an answer may hold is <see cref="MaxCost"/>'s.
    /// </summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>Operations of a document: each is validated with all fragments that it reaches.</summary>
    public int MaxOperations { get; init; } = 50;

    /// <summary>Aliases of a document.</summary>
    public int MaxAliases { get; init; } = 50;

    /// <summary>Directives of a document, those of its definitions included.</summary>
    public int MaxDirectives { get; init; } = 100;

    /// <summary>Root fields of an operation, by response key and through fragments.</summary>
    public int MaxRootFields { get; init; } = 20;

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be asked.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>Lists of fields, input fields, interfaces or possible types nested within each other in introspection.</summary>
    public int MaxIntrospectionDepth { get; init; } = 2;

    /// <summary>Errors listed for a document that is refused.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Selections of an operation, each counted as often as fragments and possible types repeat it.</summary>
    public int MaxSelections { get; init; } = 10_000;

    /// <summary>Field cost of an operation, known before it runs: what its resolvers do, by <c>@cost</c> and <c>@listSize</c>.</summary>
    public double MaxCost { get; init; } = 25_000;

    /// <summary>Type cost of an operation, known before it runs: how many objects its answer may hold.</summary>
    public double MaxTypeCost { get; init; } = 25_000;

    /// <summary>How many items the cost takes a list to have whose field says nothing by <c>@listSize</c>.</summary>
    public int AssumedListSize { get; init; } = 10;

    /// <summary>Bytes of the response's data: a short document can ask for much of many.</summary>
    public int MaxResponseBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Time of a request; of a subscription, of each event. Fields that are not resolved by then are errors, the others stay.</summary>
    public TimeSpan MaxExecutionTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes that remembered documents and their plans may take together.</summary>
    public long MaxCachedDocumentBytes { get; init; } = 64 * 1024 * 1024;
}
