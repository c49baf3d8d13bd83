using ServiceHub.Data.Protections;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Protections;

/// <summary>A protection to be recorded, as the contract's input gives it.</summary>
internal sealed record ProtectCitizenInput(CitizenLookup By, ProtectionKind Kind, string Reference);
