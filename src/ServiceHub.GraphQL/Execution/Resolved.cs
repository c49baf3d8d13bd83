using System.Diagnostics.CodeAnalysis;
using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Execution;

/// <summary>What a batch resolver answers for one parent: a value or an error.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>
/// The items of a list may be such answers too, so that one item fails alone: a result <c>IReadOnlyList&lt;Resolved&lt;Citizen&gt;&gt;</c>.
/// Values and errors convert by themselves, save a value of an interface type and a bare <c>null</c>, where C# has no implicit
/// conversion: <c>new Resolved&lt;T&gt;(value)</c>, <c>(T?)null</c>.
/// </remarks>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructors are the alternates.")]
public readonly struct Resolved<T>
{
    /// <summary>A value.</summary>
    /// <param name="value">Null where the field's type allows it.</param>
    public Resolved(T value) => Value = value;

    /// <summary>An error: the field becomes null, with this in the response's errors.</summary>
    /// <param name="error">What failed.</param>
    public Resolved(FieldError error) => (Value, Error) = (default!, error);

    /// <summary>The value; meaningless beside an error.</summary>
    public T Value { get; }

    /// <summary>The error, or null.</summary>
    public FieldError? Error { get; }

    /// <summary>A value.</summary>
    /// <param name="value">Null where the field's type allows it.</param>
    public static implicit operator Resolved<T>(T value) => new(value);

    /// <summary>An error.</summary>
    /// <param name="error">What failed.</param>
    public static implicit operator Resolved<T>(FieldError error) => new(error);
}
