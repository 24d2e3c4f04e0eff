namespace ResearchKit.Charts.Lettering;

internal enum FontWeight
{
    Regular,
    SemiBold,
}
