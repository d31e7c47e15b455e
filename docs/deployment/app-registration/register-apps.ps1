<#
.SYNOPSIS
Registers both of Selfsame's apps with Microsoft Graph PowerShell and prints the policy file's first lines.
.DESCRIPTION
Permissions are looked up by name in your tenant. Run again, the script brings the registrations of the same names up to
date instead of making new ones. It needs the module Microsoft.Graph.Authentication and an account that may register
applications; -AdminConsent needs one that may consent for everybody.
.PARAMETER AdminConsent
Grants the permissions for everybody, so that nobody is asked.
.EXAMPLE
./register-apps.ps1 -TenantId contoso.onmicrosoft.com -AdminConsent
#>
#Requires -Modules Microsoft.Graph.Authentication
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [string] $TenantId,
    [ValidateSet('Global', 'USGov', 'USGovDoD', 'China')] [string] $Environment = 'Global',
    [switch] $AdminConsent
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$GraphAppId = '00000003-0000-0000-c000-000000000000'
$SharePointAppId = '00000003-0000-0ff1-ce00-000000000000'
# Optional: Files.Read, for choosing a picture from one's own OneDrive; User.Read.All and PeopleSettings.Read.All, to see
# more of why somebody's photo is behind; Lists.SelectedOperations.Selected and GroupMember.Read.All, for a photo station
# whose list is in SharePoint or a group. Leave out what you don't want.
$Registrations = @(
    @{ Name = 'Selfsame'; Setting = 'clientId'; GraphScopes = @('User.ReadWrite', 'Files.Read') }
    @{
        Name        = 'Selfsame for IT'
        Setting     = 'itClientId'
        GraphScopes = @(
            'ProfilePhoto.ReadWrite.All', 'User.ReadBasic.All', 'User.Read.All', 'PeopleSettings.Read.All',
            'Lists.SelectedOperations.Selected', 'GroupMember.Read.All'
        )
    }
)
$SharePointScopes = @('AllSites.Read')

function Get-ServicePrincipal([string] $AppId) {
    $filter = [uri]::EscapeDataString("appId eq '$AppId'")
    $found = @((Invoke-MgGraphRequest -Method GET -Uri "v1.0/servicePrincipals?`$filter=$filter").value)
    if ($found.Count -eq 0) { return $null }
    $found[0]
}

function Get-RequiredAccess($Api, [string[]] $Names) {
    $scopes = foreach ($name in $Names) {
        $scope = $Api.oauth2PermissionScopes | Where-Object { $_.value -eq $name } | Select-Object -First 1
        if ($null -eq $scope) { throw "This tenant offers no delegated permission $name on $($Api.displayName)." }
        @{ id = $scope.id; type = 'Scope' }
    }
    @{ resourceAppId = $Api.appId; resourceAccess = @($scopes) }
}

function Set-Registration([string] $Name, [hashtable[]] $Access) {
    $body = @{
        displayName            = $Name
        signInAudience         = 'AzureADMyOrg'
        isFallbackPublicClient = $false
        publicClient           = @{ redirectUris = @('http://localhost') }
        requiredResourceAccess = @($Access)
    }
    $filter = [uri]::EscapeDataString("displayName eq '$Name'")
    $known = @((Invoke-MgGraphRequest -Method GET -Uri "v1.0/applications?`$filter=$filter").value)
    if ($known.Count -gt 1) { throw "There are $($known.Count) registrations named '$Name': remove all but one." }
    if ($known.Count -eq 0) { return Invoke-MgGraphRequest -Method POST -Uri 'v1.0/applications' -Body $body }
    Invoke-MgGraphRequest -Method PATCH -Uri "v1.0/applications/$($known[0].id)" -Body $body | Out-Null
    $known[0]
}

function Grant-ForEverybody($Client, $Api, [string[]] $Names) {
    $filter = [uri]::EscapeDataString("clientId eq '$($Client.id)' and resourceId eq '$($Api.id)'")
    $known = @((Invoke-MgGraphRequest -Method GET -Uri "v1.0/oauth2PermissionGrants?`$filter=$filter").value |
            Where-Object { $_.consentType -eq 'AllPrincipals' })
    $scope = $Names -join ' '
    if ($known.Count -gt 0) {
        Invoke-MgGraphRequest -Method PATCH -Uri "v1.0/oauth2PermissionGrants/$($known[0].id)" -Body @{ scope = $scope } | Out-Null
        return
    }
    $grant = @{ clientId = $Client.id; consentType = 'AllPrincipals'; resourceId = $Api.id; scope = $scope }
    Invoke-MgGraphRequest -Method POST -Uri 'v1.0/oauth2PermissionGrants' -Body $grant | Out-Null
}

$rights = @('Application.ReadWrite.All')
if ($AdminConsent) { $rights += 'DelegatedPermissionGrant.ReadWrite.All' }
Connect-MgGraph -TenantId $TenantId -Environment $Environment -Scopes $rights -NoWelcome

$graph = Get-ServicePrincipal $GraphAppId
$sharePoint = Get-ServicePrincipal $SharePointAppId
if ($null -eq $sharePoint) { throw 'This tenant has no SharePoint.' }

$policy = [ordered]@{ tenantId = (Get-MgContext).TenantId }
foreach ($registration in $Registrations) {
    if (-not $PSCmdlet.ShouldProcess($registration.Name, 'Register the app')) { continue }
    $access = @(
        Get-RequiredAccess $graph $registration.GraphScopes
        Get-RequiredAccess $sharePoint $SharePointScopes
    )
    $app = Set-Registration $registration.Name $access
    $client = Get-ServicePrincipal $app.appId
    if ($null -eq $client) {
        $client = Invoke-MgGraphRequest -Method POST -Uri 'v1.0/servicePrincipals' -Body @{ appId = $app.appId }
    }
    if ($AdminConsent) {
        Grant-ForEverybody $client $graph $registration.GraphScopes
        Grant-ForEverybody $client $sharePoint $SharePointScopes
    }
    $policy[$registration.Setting] = $app.appId
}
$policy | ConvertTo-Json
