using System.Security.Cryptography;
using System.Xml.XPath;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Soap.Answers;
using ServiceHub.Adapters.Soap.Security;

namespace ServiceHub.Adapters.Soap;

/// <summary>Makes adapters for agencies that answer SOAP 1.1 or 1.2.</summary>
public sealed class SoapAdapterFactory : IAdapterFactory
{
    private readonly TimeProvider _time;
    private readonly RandomNumberGenerator _random;

    /// <summary>Takes its nonces from the system.</summary>
    /// <param name="time">The clock.</param>
    public SoapAdapterFactory(TimeProvider time)
        : this(time, RandomNumberGenerator.Create())
    {
    }

    internal SoapAdapterFactory(TimeProvider time, RandomNumberGenerator random) => (_time, _random) = (time, random);

    public string Protocol => "soap";

    public IAgencyAdapter? Create(AdapterPlan plan)
    {
        var names = SoapNames.Read(plan.Options.Section("namespaces"));
        var options = SoapOptions.Read(plan, names);
        bool TryPath(string text, out IValuePath<XPathNavigator> path)
        {
            var parsed = XmlPath.TryParse(text, names, out var xpath);
            path = xpath;
            return parsed;
        }
        var mapper = plan.Manifest.Mapping.Bind<XPathNavigator>(TryPath, XmlPath.Form);
        var token = UsernameToken.Read(plan, _time, _random);
        var credentials = HttpCredentials.Read(plan, _time);
        if (options is null || mapper is null || credentials is null || plan.HasErrors)
        {
            credentials?.Dispose();
            return null;
        }
        var http = new AgencyHttp(plan.Manifest.Timeout, plan.Manifest.MaxAnswerBytes, credentials, plan.Tap);
        return new SoapAdapter(plan.Manifest, options, names, token, mapper, http, _time);
    }
}
