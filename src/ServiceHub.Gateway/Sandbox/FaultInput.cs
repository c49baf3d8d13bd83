namespace ServiceHub.Gateway.Sandbox;

/// <summary>What an agency is to be made.</summary>
/// <param name="Kind">As <see cref="AgencyState.Fault"/> names it.</param>
/// <param name="DelayMs">For <c>SLOW</c>: how slow, in milliseconds.</param>
internal sealed record FaultInput(string? Kind, int? DelayMs);
