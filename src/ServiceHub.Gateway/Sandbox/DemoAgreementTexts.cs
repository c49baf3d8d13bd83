using ServiceHub.Adapters.Values;

namespace ServiceHub.Gateway.Sandbox;

/// <summary>What a demo client's agreements tell citizens.</summary>
/// <param name="Title">What the data is for.</param>
/// <param name="Controller">Who uses it.</param>
internal sealed record DemoAgreementTexts(LocalizedText Title, LocalizedText Controller);
