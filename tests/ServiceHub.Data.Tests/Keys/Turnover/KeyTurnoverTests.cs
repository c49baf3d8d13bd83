namespace ServiceHub.Data.Tests.Keys.Turnover;

public sealed class KeyTurnoverTests() : KeyTurnoverContract(new TestDatabase());
