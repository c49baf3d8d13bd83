using System.Xml;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Soap.Security;
using ServiceHub.Adapters.XRoad;

namespace ServiceHub.Adapters.Soap.Answers;

/// <summary>
/// What faults mean: as the section <c>faults</c> says of a code, a subcode or an element of the detail, the most special first; else
/// as SOAP, WS-Security or X-Road say.
/// </summary>
internal sealed class FaultCatalogue
{
    private const string NotFound = "not-found";

    private static readonly Dictionary<string, Func<string, AgencyFailure>> Failures = new(StringComparer.Ordinal)
    {
        ["refused"] = AgencyFailure.Refused,
        ["malformed"] = AgencyFailure.Malformed,
        ["too-busy"] = AgencyFailure.TooBusy,
        ["timed-out"] = AgencyFailure.TimedOut,
        ["unavailable"] = AgencyFailure.Unavailable,
    };

    private readonly Dictionary<XmlQualifiedName, string> _words;
    private readonly bool _isBehindXRoad;

    private FaultCatalogue(Dictionary<XmlQualifiedName, string> words, bool isBehindXRoad) =>
        (_words, _isBehindXRoad) = (words, isBehindXRoad);

    /// <summary>The catalogue; where errors were reported, with gaps.</summary>
    public static FaultCatalogue Read(AdapterPlan plan, SoapNames names)
    {
        var words = new Dictionary<XmlQualifiedName, string>();
        var section = plan.Options.OptionalSection("faults");
        foreach (var key in section?.Keys ?? [])
        {
            var word = section!.Parse<string>(key, TryWord, $"one of {string.Join(", ", Failures.Keys.Prepend(NotFound))}");
            if (!names.TryParseOpen(key, out var name))
            {
                section.Report(key, "This is no name of a fault.", $"Write {SoapNames.Form}; a code of SOAP itself without one.");
            }
            else if (word == NotFound && plan.Manifest.BatchSize > 1)
            {
                section.Report(key, "One fault cannot say who of several is unknown.", "Write another word, or set batchSize to 1.");
            }
            words.TryAdd(name, word ?? "");
        }
        return new FaultCatalogue(words, plan.Options.Has("xRoad"));
    }

    /// <summary>What a fault means; null that the agency does not know the subject.</summary>
    public AgencyFailure? FailureOf(SoapFault fault)
    {
        var word = fault.Details.Concat(fault.Codes.Reverse()).Select(name => _words.GetValueOrDefault(name)).FirstOrDefault(found => found is not null);
        return word switch
        {
            null => StandardFailureOf(fault),
            NotFound => null,
            _ => Failures[word]($"The agency answered with a SOAP fault that its manifest calls {word}."),
        };
    }

    private AgencyFailure StandardFailureOf(SoapFault fault)
    {
        if (fault.Codes.Any(code => code.Namespace is WsSecurity.Extension or WsSecurity.Utility))
        {
            return AgencyFailure.Refused("The agency answered with a SOAP fault of WS-Security.");
        }
        var code = fault.Codes is [{ Namespace: "" } first, ..] ? first.Name : "";
        if (_isBehindXRoad && code.Contains('.', StringComparison.Ordinal))
        {
            return XRoadError.ToFailure(code);
        }

        // SOAP 1.1, section 4.4.1: a code may be refined behind a dot, such as Client.Authentication.
        return code.Split('.')[0] switch
        {
            "Client" or "Sender" => AgencyFailure.Refused("The agency answered with a SOAP fault that blames the request."),
            "VersionMismatch" or "MustUnderstand" or "DataEncodingUnknown" =>
                AgencyFailure.Malformed("The agency does not accept this kind of SOAP envelope: look at version and headers in the manifest."),
            _ => AgencyFailure.Unavailable("The agency answered with a SOAP fault."),
        };
    }

    private static bool TryWord(string text, out string word) => (word = text) == NotFound || Failures.ContainsKey(text);
}
