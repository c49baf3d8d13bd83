using ServiceHub.Adapters.Values;
using ServiceHub.Sandbox.People.Data;

namespace ServiceHub.Sandbox.People.Places;

/// <summary>Companies that do not exist.</summary>
internal sealed class Employers
{
    private readonly List<LocalizedText> _companies;

    public Employers()
    {
        var parts = DataFile.Sections("employers");
        _companies = [.. parts["name"].SelectMany(name => parts["kind"], Company)];
    }

    public LocalizedText Draw(Chance chance) => chance.Pick(_companies);

    private static LocalizedText Company(LocalizedText name, LocalizedText kind) =>
        new($"บริษัท {name.Th}{kind.Th} จำกัด", $"{name.En} {kind.En} Co., Ltd.");
}
