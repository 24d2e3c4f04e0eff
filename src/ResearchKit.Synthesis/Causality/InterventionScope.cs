namespace ResearchKit.Synthesis;

/// <summary>To whom an intervention happens. The effects differ where companies influence each other.</summary>
public enum InterventionScope
{
    /// <summary>To all companies at once.</summary>
    AllCompaniesAtOnce,

    /// <summary>To one company, while all others stay as they were.</summary>
    OneCompanyOthersUnchanged,
}
