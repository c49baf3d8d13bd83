using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Execution;

/// <summary>What a guard decides: <c>default</c> to go on, one error at every parent, or errors at some of them.</summary>
public readonly record struct GuardVerdict
{
    /// <summary>The error that the field has at every parent; null when it is not closed as a whole.</summary>
    public FieldError? All { get; private init; }

    /// <summary>
    /// One element a parent, in their order: the error of that one, or null to go on. Null when no parent differs. The resolver is not
    /// asked about parents that have an error, and not at all when all have.
    /// </summary>
    public IReadOnlyList<FieldError?>? Each { get; private init; }

    /// <summary>Closes the field, or leaves it open.</summary>
    /// <param name="error">The error at every parent; null to go on.</param>
    public static implicit operator GuardVerdict(FieldError? error) => FromFieldError(error);

    /// <summary>Closes the field, or leaves it open.</summary>
    /// <param name="error">The error at every parent; null to go on.</param>
    /// <returns>The verdict.</returns>
    public static GuardVerdict FromFieldError(FieldError? error) => new() { All = error };

    /// <summary>Closes the field at some parents.</summary>
    /// <param name="errors">One element a parent, in their order.</param>
    /// <returns>The verdict.</returns>
    public static GuardVerdict At(IReadOnlyList<FieldError?> errors) => errors.Any(error => error is not null) ? new() { Each = errors } : default;

    /// <summary>This verdict, and where it is silent another.</summary>
    internal GuardVerdict Or(GuardVerdict other) =>
        All is not null ? this
        : other.All is not null || Each is null ? other
        : other.Each is null ? this
        : At([.. Each.Zip(other.Each, (first, second) => first ?? second)]);
}
