using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using ServiceHub.Gateway.GraphQL.Documents;
using ServiceHub.GraphQL.Errors;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>
/// A request as a transport brought it (GraphQL over HTTP, section 5). What it holds lies in the transport's own bytes; whoever
/// reads it disposes it once the execution has ended, which gives them back.
/// </summary>
internal sealed class GraphQLRequest : IDisposable
{
    private byte[]? _unescaped;
    private byte[]? _copy;
    private PipeReader? _body;
    private SequencePosition _bodyEnd;
    private JsonDocument? _variables;
    private JsonDocument? _extensions;

    /// <summary>The document in UTF-8.</summary>
    public ReadOnlyMemory<byte> Query
    {
        get;
        set => (field, HasQuery) = (value, true);
    }

    /// <summary>Whether the document is here; else it is to be found by <see cref="Sha256"/>.</summary>
    public bool HasQuery { get; private set; }

    /// <summary>The parameter <c>documentId</c>; null when there is none.</summary>
    public string? DocumentId { get; set; }

    /// <summary>The hash by which the request names its document (<see cref="DocumentReference"/>); null when it does not.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Why there is no document for it; null when there is one.</summary>
    public GraphQLError? Refusal { get; set; }

    /// <summary>Which of its operations; null when there is but one.</summary>
    public string? OperationName { get; set; }

    /// <summary>An object, or undefined.</summary>
    public JsonElement Variables => _variables?.RootElement ?? default;

    /// <summary>An object, or undefined.</summary>
    public JsonElement Extensions => _extensions?.RootElement ?? default;

    public void HoldVariables(JsonDocument variables) => _variables = variables;

    public void HoldExtensions(JsonDocument extensions) => _extensions = extensions;

    /// <summary>Takes the document from a text that must be unescaped first.</summary>
    public void UnescapeQuery(ref Utf8JsonReader text)
    {
        _unescaped = ArrayPool<byte>.Shared.Rent(text.ValueSpan.Length);
        Query = _unescaped.AsMemory(0, text.CopyString(_unescaped));
    }

    /// <summary>Holds the body where it lies.</summary>
    public void Hold(PipeReader body, SequencePosition end) => (_body, _bodyEnd) = (body, end);

    /// <summary>Holds a copy of the body, from the shared pool.</summary>
    public void Hold(byte[] copy) => _copy = copy;

    public void Dispose()
    {
        _variables?.Dispose();
        _extensions?.Dispose();
        Return(ref _unescaped);
        Return(ref _copy);
        _body?.AdvanceTo(_bodyEnd);
        _body = null;
    }

    private static void Return(ref byte[]? array)
    {
        if (array is not null)
        {
            // The next to rent it must not find a person in it.
            ArrayPool<byte>.Shared.Return(array, clearArray: true);
            array = null;
        }
    }
}
