using System.Text.Json;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Samples;

namespace ServiceHub.Adapters.Probing;

/// <summary>An operation of an agency, to be asked for trial.</summary>
public sealed class OperationProbe
{
    private readonly IAgencyAdapter _adapter;
    private readonly TimeProvider _time;

    internal OperationProbe(OperationSetup setup, TimeProvider time) => (Manifest, _adapter, _time) = (setup.Manifest, setup.Adapter, time);

    /// <summary>What the manifest says of it.</summary>
    public OperationManifest Manifest { get; }

    /// <summary>For an agency that drops files: what takes them in; else null.</summary>
    public IAgencyIntake? Intake => _adapter as IAgencyIntake;

    /// <summary>What takes the raw answers apart; null where the protocol's have no samples.</summary>
    public ISampleSource? Samples => _adapter as ISampleSource;

    /// <summary>Asks the adapter itself, once, in the manifest's time.</summary>
    /// <param name="request">About whom, with inputs as the agency writes them.</param>
    /// <param name="cancellation">Whoever asks gives up; alone this throws.</param>
    /// <returns>The answer about the first subject; failures are answers.</returns>
    public async Task<AgencyAnswer> AskAsync(AgencyRequest request, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(Manifest.Timeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            return (await _adapter.AskAsync(request, both.Token))[0];
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            return AgencyAnswer.Failed(FailureClassifier.Classify(exception));
        }
    }

    /// <summary>Writes an input as the agency does.</summary>
    /// <param name="name">The input's name, one of the manifest's.</param>
    /// <param name="text">The value as GraphQL writes it, such as <c>2001-12-31</c> for a date, without quotation marks.</param>
    /// <returns>The agency's form; null when the text is no such value.</returns>
    public string? WriteInput(string name, string text)
    {
        var converter = Manifest.Inputs[name];
        return Read(converter, text) is { } value ? converter.Write(value) : null;
    }

    private static object? Read(IValueConverter converter, string text)
    {
        var json = ValueJsons.Find(converter.Type);
        foreach (var form in (byte[][])[JsonSerializer.SerializeToUtf8Bytes(text), System.Text.Encoding.UTF8.GetBytes(text)])
        {
            try
            {
                var reader = new Utf8JsonReader(form);
                if (reader.Read() && json?.Read(ref reader) is { } value)
                {
                    return value;
                }
            }
            catch (JsonException)
            {
                // A text that is no number is no JSON either.
            }
        }
        return null;
    }
}
