using ServiceHub.Sandbox.People.Names;
using ServiceHub.Sandbox.People.Places;
using ServiceHub.Sandbox.People.Registers;

namespace ServiceHub.Sandbox.People;

/// <summary>All that people are made from: names, places, numbers and the registers' rules, as of one day.</summary>
internal sealed class World
{
    public World(SandboxOptions options)
    {
        Today = options.ReferenceDate;
        Hospitals = new Hospitals(Geography);
        Registry = new Registry(Today, Employers, Hospitals);
        Numbers = new NationalIdIssuer(options.Seed);
        Office = new RecordOffice(this, options.Seed);
    }

    public DateOnly Today { get; }

    public GivenNames GivenNames { get; } = new();

    public FamilyNames FamilyNames { get; } = new();

    public ForeignNames ForeignNames { get; } = new();

    public Geography Geography { get; } = new();

    public Hospitals Hospitals { get; }

    public Employers Employers { get; } = new();

    public Registry Registry { get; }

    public NationalIdIssuer Numbers { get; }

    public RecordOffice Office { get; }
}
