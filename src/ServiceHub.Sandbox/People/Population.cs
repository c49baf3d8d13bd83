using ServiceHub.Sandbox.People.Registers;

namespace ServiceHub.Sandbox.People;

/// <summary>Everybody in the sandbox, the same for the same options on every machine.</summary>
/// <param name="Options">What the people were made by.</param>
/// <param name="People">Everybody; the personas stand first.</param>
/// <param name="Personas">The people worth looking up; the first is an ordinary person whom every agency knows.</param>
/// <param name="Office">Tells what the registers hold that a person does not carry along.</param>
public sealed record Population(
    SandboxOptions Options, IReadOnlyList<Person> People, IReadOnlyList<Persona> Personas, RecordOffice Office);
