using System.Net;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>Reads a client's lists as people and requests write them; what cannot be read is collected.</summary>
public sealed class ClientTexts
{
    private readonly List<RegistryError> _errors = [];

    /// <summary>Everything that could not be read so far.</summary>
    public IReadOnlyList<RegistryError> Errors => _errors;

    /// <summary>Reads scopes.</summary>
    /// <param name="scopes">One each.</param>
    /// <returns>The set; empty when one of them cannot be a scope.</returns>
    public ScopeSet Scopes(IEnumerable<string> scopes)
    {
        try
        {
            return ScopeSet.Of(scopes);
        }
        catch (FormatException problem)
        {
            _errors.Add(RegistryErrors.InvalidValue("scopes", problem.Message));
            return ScopeSet.Empty;
        }
    }

    /// <summary>Reads networks.</summary>
    /// <param name="networks">Such as <c>10.0.0.0/8</c>.</param>
    /// <returns>Those that could be read.</returns>
    public IReadOnlyList<IPNetwork> Networks(IEnumerable<string> networks)
    {
        List<IPNetwork> read = [];
        foreach (var text in networks)
        {
            if (IPNetwork.TryParse(text, out var network))
            {
                read.Add(network);
            }
            else
            {
                _errors.Add(RegistryErrors.InvalidValue("networks", "A network is an address, a slash and the length of its prefix, such as 10.0.0.0/8."));
            }
        }
        return read;
    }

    /// <summary>Reads redirect URIs.</summary>
    /// <param name="uris">Absolute ones.</param>
    /// <returns>Those that could be read.</returns>
    public IReadOnlyList<Uri> RedirectUris(IEnumerable<string> uris)
    {
        List<Uri> read = [];
        foreach (var text in uris)
        {
            if (Uri.TryCreate(text, UriKind.Absolute, out var uri))
            {
                read.Add(uri);
            }
            else
            {
                _errors.Add(RegistryErrors.InvalidRedirectUri("A redirect URI is absolute."));
            }
        }
        return read;
    }
}
