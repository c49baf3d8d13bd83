using System.Xml;
using System.Xml.XPath;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Soap.Security;

/// <summary>
/// How long an answer holds, where its header <c>Security</c> says so (SOAP Message Security 1.1, section 10): an answer of another
/// time is not taken.
/// </summary>
internal static class AnswerTimestamp
{
    /// <summary>How far the agency's clock may be from the hub's.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <exception cref="AgencyException">The answer is over, or not yet true.</exception>
    /// <exception cref="FormatException">A time is none.</exception>
    public static void Check(XPathNavigator security, DateTimeOffset now)
    {
        foreach (XPathNavigator timestamp in security.SelectChildren("Timestamp", WsSecurity.Utility))
        {
            if (Find(timestamp, "Expires") is { } expires && expires < now - Tolerance)
            {
                throw new AgencyException(AgencyFailure.Malformed("The answer's timestamp says that it is over."));
            }
            if (Find(timestamp, "Created") is { } created && created > now + Tolerance)
            {
                throw new AgencyException(AgencyFailure.Malformed("The answer's timestamp is in the future."));
            }
        }
    }

    private static DateTimeOffset? Find(XPathNavigator timestamp, string name)
    {
        var time = timestamp.Clone();
        return time.MoveToChild(name, WsSecurity.Utility)
            ? new DateTimeOffset(XmlConvert.ToDateTime(time.Value.Trim(), XmlDateTimeSerializationMode.Utc))
            : null;
    }
}
