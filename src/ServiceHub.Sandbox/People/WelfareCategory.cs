namespace ServiceHub.Sandbox.People;

public enum WelfareCategory
{
    StateWelfareCard = 1,
    ElderlyAllowance = 2,
    DisabilityAllowance = 3,
    ChildSupportGrant = 4,
    HomelessAssistance = 5,
}
