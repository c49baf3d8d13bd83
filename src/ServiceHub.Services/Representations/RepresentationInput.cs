using ServiceHub.Data.Representations;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Representations;

/// <summary>A right to be recorded, as the contract's input gives it.</summary>
internal sealed record RepresentationInput(
    RepresentationKind Kind, CitizenLookup Representative, CitizenLookup Represented, DateOnly? ValidFrom, DateOnly ValidTo, string Reference);
