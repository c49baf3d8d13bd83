using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Soap.Requests;

/// <summary>Which placeholders may stand for an element's text; what is about a person goes into the body alone.</summary>
internal sealed class Placeholders
{
    public const string Subject = "subject";
    public const string Subjects = "subjects";
    public const string Organisation = "organisation";
    public const string Id = "id";
    public const string Input = "input.";

    public Placeholders(OperationManifest manifest)
    {
        InHeader = manifest.TellsOrganisation ? [Id, Organisation] : [Id];
        InBody = [Subject, Subjects, .. InHeader, .. manifest.Inputs.Keys.Select(name => Input + name)];
    }

    public IReadOnlyList<string> InHeader { get; }

    public IReadOnlyList<string> InBody { get; }
}
