using System.Xml.XPath;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.Soap;

/// <summary>Makes adapters for agencies that answer SOAP 1.1.</summary>
public sealed class SoapAdapterFactory : IAdapterFactory
{
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
        return options is null || mapper is null || plan.HasErrors
            ? null
            : new SoapAdapter(
                plan.Manifest, options, mapper, new AgencyHttp(plan.Manifest.Timeout, plan.Manifest.MaxAnswerBytes));
    }
}
