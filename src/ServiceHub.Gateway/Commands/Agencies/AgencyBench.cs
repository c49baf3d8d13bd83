using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Probing;
using ServiceHub.Adapters.Values;
using ServiceHub.Gateway.Agencies;
using ServiceHub.Gateway.Sandbox;
using ServiceHub.Sandbox.Seeding;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>Where a manifest is tried: with the hub's settings, and beside the sandbox's agencies where there are any.</summary>
internal sealed class AgencyBench(WebApplicationBuilder builder, SandboxVisit? sandbox)
{
    public TimeProvider Time { get; } = TimeProvider.System;

    /// <summary>For whom an operation that is told so asks, when the command does not say.</summary>
    public string? Organisation => sandbox is null ? null : DemoClients.PartnerOrganisation;

    /// <summary>The agency of a manifest, whose files go into the records.</summary>
    /// <exception cref="Adapters.Manifests.ManifestException">Anything is wrong with it.</exception>
    public AgencyProbe Load(string manifest, IAgencyTap tap, SubjectRecords records)
    {
        var services = new ServiceCollection().AddProtocols().AddSingleton(Time).AddSingleton<IFileRecordStore>(records);
        return AgencyProbe.Load(
            manifest, key => builder.Configuration[key], services.BuildServiceProvider().GetServices<IAdapterFactory>(), tap, Time);
    }

    /// <summary>The texts of a manifest's settings that must not be shown.</summary>
    public SecretMask Secrets(string manifest) => SecretMask.Of(manifest, key => builder.Configuration[key]);

    /// <summary>What of contract, manifest and the other agencies' manifests does not fit.</summary>
    public ContractTrial TryContract(string manifest) => ContractTrial.Run(builder, manifest);

    /// <summary>A person of the sandbox worth asking about.</summary>
    /// <exception cref="CommandException">There is nobody of that name, or no sandbox, or the person has no number to ask by.</exception>
    public NationalId Person(string name)
    {
        if (sandbox is null)
        {
            throw new CommandException("--person names somebody of the sandbox, which does not run here. Leave it out, and write the national ID to the standard input.");
        }
        var personas = sandbox.People.Value.Personas;
        return personas.FirstOrDefault(persona => persona.Key == name)?.Person.NationalId
            ?? throw new CommandException($"There is nobody of that name with a national ID. There are: {string.Join(", ", personas.Where(persona => persona.Person.NationalId is not null).Select(persona => persona.Key))}.");
    }
}
