using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People;

/// <summary>People in one house registration.</summary>
/// <param name="Number">The place among the households, from 0.</param>
/// <param name="Family">The family name that the household is known by, if its people bear any.</param>
/// <param name="Address">Null for people without a home.</param>
/// <param name="Size">How many of its people live.</param>
public sealed record Household(int Number, LocalizedText? Family, PostalAddress? Address, int Size);
