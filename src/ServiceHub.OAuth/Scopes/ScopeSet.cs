using System.Buffers;
using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ServiceHub.OAuth.Scopes;

/// <summary>
/// A set of scopes (RFC 6749 §3.3): case-sensitive, without order. Two sets with the same scopes are equal and print alike.
/// </summary>
public sealed class ScopeSet : IReadOnlyCollection<string>, IEquatable<ScopeSet>
{
    /// <summary>The set without a scope.</summary>
    public static readonly ScopeSet Empty = new([]);

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create(
        "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private readonly string[] _sorted;
    private readonly string _text;

    private ScopeSet(string[] sorted)
    {
        _sorted = sorted;
        _text = string.Join(' ', sorted);
    }

    /// <inheritdoc/>
    public int Count => _sorted.Length;

    /// <summary>Collects scopes.</summary>
    /// <param name="scopes">One scope each; one that comes twice counts once.</param>
    /// <returns>The set.</returns>
    /// <exception cref="FormatException">A scope is empty or holds a character that no scope may hold.</exception>
    public static ScopeSet Of(params IEnumerable<string> scopes)
    {
        var sorted = scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return Array.TrueForAll(sorted, IsToken)
            ? new ScopeSet(sorted)
            : throw new FormatException("A scope is one or more printable ASCII characters, without space, quote or backslash.");
    }

    /// <summary>Reads a <c>scope</c> parameter or claim: scopes with one space between them.</summary>
    /// <param name="text">The value; the empty text is the empty set.</param>
    /// <param name="scopes">The set, when the answer is true.</param>
    /// <returns>Whether the text follows RFC 6749 §3.3.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out ScopeSet? scopes)
    {
        if (text.Length == 0)
        {
            scopes = Empty;
            return true;
        }
        var tokens = text.Split(' ');
        scopes = Array.TrueForAll(tokens, IsToken) ? Of(tokens) : null;
        return scopes is not null;
    }

    /// <summary>Whether the scope is in the set.</summary>
    /// <param name="scope">One scope.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(string scope) => Array.BinarySearch(_sorted, scope, StringComparer.Ordinal) >= 0;

    /// <summary>Whether every scope of this set is in another.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>True when it is; the empty set is a subset of all.</returns>
    public bool IsSubsetOf(ScopeSet other) => Array.TrueForAll(_sorted, other.Contains);

    /// <summary>The scopes that both sets hold.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>A set; it may be empty.</returns>
    public ScopeSet Intersect(ScopeSet other) => IsSubsetOf(other) ? this : new ScopeSet([.. _sorted.Where(other.Contains)]);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_sorted).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ScopeSet? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ScopeSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The value of a <c>scope</c> parameter or claim.</summary>
    /// <returns>The scopes in ordinal order, one space between them.</returns>
    public override string ToString() => _text;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsToken(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(TokenCharacters);
}
