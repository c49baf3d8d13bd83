using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Http;

/// <summary>The web address of an agency that speaks over HTTP.</summary>
public static class AgencyUrl
{
    /// <summary>Reads the address of a manifest.</summary>
    /// <param name="plan">The manifest.</param>
    /// <param name="path">The path of the operation, which begins with a slash; null after a report.</param>
    /// <returns>The address of the operation, or null after a report.</returns>
    public static Uri? Read(AdapterPlan plan, string? path)
    {
        if (plan.Manifest.Address.Length == 0)
        {
            return null;
        }
        var isUrl = Uri.TryCreate(plan.Manifest.Address.TrimEnd('/'), UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
        if (!isUrl)
        {
            plan.Operation.Report("address", "The address is not a web address.", "Write http:// or https:// and the host.");
            return null;
        }
        if (address!.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            plan.Operation.Report("address", "The address holds credentials, a query or a fragment.",
                "Write scheme, host, port and path only; credentials have their own key.");
            return null;
        }
        if (plan.Credentials is not null && address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            plan.Operation.Report("address", "Credentials would travel unencrypted.", "Use https:// for an agency on another machine.");
            return null;
        }
        return path is null ? null : new Uri(address.AbsoluteUri.TrimEnd('/') + path);
    }

    /// <summary>Reads an operation's path, in which no national ID may travel.</summary>
    /// <param name="text">The path.</param>
    /// <param name="path">The path, when the answer is true.</param>
    /// <returns>Whether the text is a path without a placeholder.</returns>
    public static bool TryParsePath(string text, out string path)
    {
        path = text;
        return text.StartsWith('/') && !text.AsSpan().ContainsAny("{}#\\") && Uri.IsWellFormedUriString(text, UriKind.Relative);
    }
}
