using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Rest.Pages;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Rest.Requests;

/// <summary>
/// Which placeholders an operation's templates may hold, place by place. A national ID goes into the body alone; an address, which
/// proxies and logs keep, holds no more than the inputs that the manifest calls <c>public</c>.
/// </summary>
internal sealed class Placeholders
{
    public const string Subject = "subject";
    public const string Subjects = "subjects";
    public const string Organisation = "organisation";
    public const string Id = "id";
    public const string Page = "page";
    public const string Cursor = "cursor";
    public const string Input = "input.";

    private Placeholders(IEnumerable<string> address, IEnumerable<string> query, IEnumerable<string> header, IEnumerable<string> body) =>
        (InPath, InQuery, InHeader, InBody) = ([.. address], [.. query], [.. header], [.. body]);

    public IReadOnlyCollection<string> InPath { get; }

    public IReadOnlyCollection<string> InQuery { get; }

    public IReadOnlyCollection<string> InHeader { get; }

    public IReadOnlyCollection<string> InBody { get; }

    public static Placeholders Of(AdapterPlan plan, Paging? paging)
    {
        var inputs = plan.Operation.OptionalSection("inputs");
        var known = plan.Manifest.Inputs.Keys.Select(name => Input + name);
        var open = plan.Manifest.Inputs.Keys.Where(name => IsPublic(inputs!, name, plan)).Select(name => Input + name).ToList();
        string[] pages = paging?.Placeholder is { } placeholder ? [placeholder] : [];
        string[] told = plan.Manifest.TellsOrganisation ? [Id, Organisation] : [Id];
        return new Placeholders(open, [.. open, .. pages], told, [Subject, Subjects, .. told, .. pages, .. known]);
    }

    /// <summary>The first placeholder that has no place in a template, or null.</summary>
    public static string? FindStray(TextTemplate template, IReadOnlyCollection<string> allowed) =>
        template.Placeholders.FirstOrDefault(placeholder => !allowed.Contains(placeholder));

    public static string Describe(IReadOnlyCollection<string> allowed) => allowed.Count == 0
        ? "Write a fixed text; nothing can be told here."
        : $"Write no others than {string.Join(", ", allowed.Select(placeholder => $"{{{placeholder}}}"))}; "
            + "{organisation} needs \"tellsOrganisation\": true.";

    private static bool IsPublic(ManifestSection inputs, string name, AdapterPlan plan)
    {
        var section = inputs.OptionalSection(name);
        if (section?.Flag("public") != true)
        {
            return false;
        }
        if (plan.Manifest.Inputs[name].Type == typeof(NationalId))
        {
            section.Report("public", "A national ID is never public.", "Remove this key, and send the input in the body.");
            return false;
        }
        return true;
    }
}
